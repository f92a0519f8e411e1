"""The shipped fonts: which characters a face has and how wide they are; no layout."""
