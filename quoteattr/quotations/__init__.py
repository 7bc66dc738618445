"""From marks to quoted spans and what each is for."""
