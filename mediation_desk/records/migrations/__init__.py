"""Steps from an older store to today's: one numbered file a step, in plain SQL.

A step never imports today's models, for they will change. A step that changes data has a twin
``upcast`` for the ops that older programs logged.
"""
