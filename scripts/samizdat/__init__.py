"""Samizdat: historical essays as prose that leans on typed, sourced, checked data."""

__version__ = "0.1.0"
