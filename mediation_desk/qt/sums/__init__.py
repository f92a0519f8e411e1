"""The tools 计算 and 参照数字 of 综治台."""
