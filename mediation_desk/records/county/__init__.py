"""The county's store on PostgreSQL: the same tables, log and statements over another database.

Nothing above ``records`` knows of it, and nothing outside this folder imports its driver.
"""

COUNTY_FILE = "county.json"
"""The file in a store's folder that says where its database is; its being there chooses it."""
