"""Workers: processes, here or on other machines, that make pages before they are asked for."""
