"""报送表: the import sheets of other systems, known once and filled from the cases."""
