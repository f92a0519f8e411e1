"""The official statistical returns (统计报表): counted, checked, frozen when they are sent."""
