"""The working-day calendar and the time-limit engine: pure counting over tables that are given.

Reads no file, asks no clock; a day moved by the yearly notice is data, never a guess.
"""
