"""Stories: records side by side that speak of one matter."""
