"""Names, descriptions and pronouns, joined to those who surely are one."""
