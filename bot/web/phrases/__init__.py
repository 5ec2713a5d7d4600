"""What sites write on their walls: phrases gathered by hand, each language under its label, sorted."""
