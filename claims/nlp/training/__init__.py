"""The recipe of the trained parser: `python -m claims.nlp.training TREEBANK` makes `claims/nlp/model/` anew."""
