"""The charts of progress and report: where each mark stands, and the sentences beside them."""
