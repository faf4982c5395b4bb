"""Printable sheets, as PDF bytes."""
