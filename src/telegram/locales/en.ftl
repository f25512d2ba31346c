# The general words every conversation draws on.
telegram-language-name = English

telegram-back = ‹ Back
telegram-menu = Menu
telegram-cancel = Cancel
telegram-continue = Continue
telegram-skip = Skip
telegram-yes = Yes
telegram-no = No
telegram-next-page = More ›
telegram-previous-page = ‹ Earlier
