"""Text as it comes: guard, header, dateline, byline, captions, credits, paragraphs, quotations."""
