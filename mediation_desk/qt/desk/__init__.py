"""The tools of the page 综治台: what the centre keeps beside its cases."""
