"""Who and what a cable names in its text: people, organisations, places, each with its words."""
