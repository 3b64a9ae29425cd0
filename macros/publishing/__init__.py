"""What stands beside the pages, and what is looked at before anything is published."""
