"""Calendars as files that Outlook, Google and Apple subscribe to (RFC 5545)."""
