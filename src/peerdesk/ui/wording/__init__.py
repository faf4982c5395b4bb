"""The words people read for the codes the domain uses.  Pure functions, no Qt."""
