"""Attributions as a small trained network reads them: cues, whose words they bring, and which words."""
