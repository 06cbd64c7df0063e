"""Tempo: series of incidents, silence, halts, and sentences about them."""
