"""The widgets in which the people of a dispute are typed, for reception, oral agreement and case
page alike. Knows no page and no verb's rules."""
