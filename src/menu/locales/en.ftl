menu-welcome =
    Hello! I am Jembatan, the training centre's assistant.

    • Free job training: see the dates, register in this chat
    • Vacancies that the centre has checked: apply, or ask to be told
    • Ask: type one word, such as <b>welding</b> or <b>vacancies</b>
menu-trades = Trades
menu-register = Register
menu-status = My registrations
menu-vacancies = Vacancies
menu-certificate = Certificate
menu-centre = Address & hours
menu-help = Help
menu-language = 🌐 Bahasa Indonesia
menu-unknown-link = We do not know that link; it may have changed. Here is our menu.
menu-missed = <b>There is word of your application.</b> I could not send it to this chat at the time.
menu-nothing-to-cancel = Nothing is under way. Here is our menu.
menu-words-cancel = cancel, cancel it, cancel that, never mind, nevermind, wrong button, pressed wrong button, by mistake, pressed by mistake, pressed it by mistake, undo
menu-words-around = i, sorry, please, was, just, the, oh, sir, madam
menu-help-text =
    <b>What I can do for you</b>

    • /trades: all trades, their dates and what they ask for
    • /register: register for a training, about 5 minutes
    • /status: your registrations
    • /certificate: your certificates, or check somebody's
    • /vacancies: vacancies, here and abroad
    • /applications: your job applications, how they stand
    • /alerts: be told of vacancies that suit you
    • /ask: ask the centre's staff, the answer comes here
    • /mydata: see, correct or delete your data
    • /company: for companies that look for people
    • /stop: stop the messages that I start
    • /language: change the language

    You can also type one word, such as <b>welding</b>, <b>japan</b> or <b>requirements</b>.
    Want to stop halfway? Type /cancel. Your answers stay saved.
menu-help-staff = <b>For your work here</b>
menu-help-staff-line = • { $command }: { $does }
menu-help-everybody-button = Commands for everybody
menu-help-staff-button = Commands for my work
menu-language-question = Which language would you like?
menu-language-chosen = All right, we will use English.
