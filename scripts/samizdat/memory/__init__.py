"""What is kept between runs; a door owns it and hands it down."""
