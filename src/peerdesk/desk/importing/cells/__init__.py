"""What single cells hold: numbers, names, days, units."""
