"""From what was written to who is meant: addressees, people; under-merging in doubt."""
