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

telegram-wait = Our system is busy just now. Please wait a moment, we will answer your message.
telegram-sorry = Sorry, something went wrong on our side. Please try again, or type /menu. Code: { $code }
telegram-old-button = That button is out of date. Here is the newest screen.
telegram-in-group = For anything personal, please write to me directly.
telegram-open-private-chat = Open a private chat
telegram-bot-short-description = Job training at the public training centre: choose, register for free, follow.
telegram-bot-description = Choose a job training, see its dates and what it asks for, and register for free in this chat. Tap Start.
telegram-command-menu = Main menu
telegram-command-trades = Trades and training dates
telegram-command-register = Register for a training
telegram-command-status = My registrations
telegram-command-certificate = Certificates
telegram-command-vacancies = Vacancies
telegram-command-applications = My job applications
telegram-command-alerts = Vacancy alerts
telegram-command-mydata = My data
telegram-command-stop = Stop messages
telegram-command-language = Change the language
telegram-command-help = Help
telegram-command-cancel = Stop halfway
telegram-command-staff = Staff desk
telegram-command-invite = Invitations and roles
telegram-command-import = Import data from Excel or CSV
telegram-command-export = Download data as Excel or CSV
telegram-command-audit = Audit trail of staff
telegram-command-broadcast = Broadcasts
telegram-command-company = Partner companies
telegram-only-words = I can only read words. Type one word, such as <b>welding</b>, or open the menu.
telegram-unknown-command = I do not know that command. Just choose below.
telegram-too-many-files = Too many files came at once. Those that I have answered are being checked; this one and those after it I did not read. Wait until the first is done, then send the others one by one.
telegram-too-fast = Your messages come too fast, so I did not read them all. Wait a moment, then send them one by one.
# Yes and no, where they are typed.
telegram-nothing-done = I have not done anything yet. Tap the button you mean in the message before, or type the words that are on it.
telegram-words-yes = yes, yes please, yeah, yep, yup, y, correct, right, that is right
telegram-words-no = no, nope, n, no thanks, not really
