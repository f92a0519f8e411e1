"""文书模板: by whose form each paper is printed, and putting another one to use."""
