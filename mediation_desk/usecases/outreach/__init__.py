"""四门四访, 排查: visits, sweeps, the three lists, grid reports."""
