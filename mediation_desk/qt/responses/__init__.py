"""部门响应 in the window."""
