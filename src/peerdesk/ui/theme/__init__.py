"""How the window looks: colours, type, icons and the stylesheet made from them."""
