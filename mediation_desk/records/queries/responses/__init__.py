"""When whoever a case was handed to signed for it and answered."""
