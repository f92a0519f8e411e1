"""Sets what was read into lines, rows and pages as LibreOffice would; reads no file."""
