"""Signatures: strokes on papers, the centre's signature on PDF files, and finding what was changed.

The private key never comes here; whoever keeps it gives a signer.
"""
