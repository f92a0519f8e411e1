"""积案: old matters, what blocks them, the monthly looks, the promises, how they are struck off."""
