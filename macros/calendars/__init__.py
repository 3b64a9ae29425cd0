"""Meetings, events and changes in time: whose they are, and the feeds that tell them (RFC 5545)."""
