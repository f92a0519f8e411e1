"""部门响应: how departments answer what the centre sends them."""
