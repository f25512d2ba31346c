# What I write by myself, and how to stop it.
topics-title =
    <b>Messages that I start</b>

    I may write first about what has a ✓. At the start everything has one; you can stop one of them, or all, at any time.
topics-line-on = ✓ { $topic }
topics-line-off = ✗ { $topic } (stopped)
topics-withdrawn = You have withdrawn your consent, so at present I send none of them, not even those with a ✓.
topics-waiting = You asked to be told about { $names }.
topics-more = Answers to you, such as about your registration, always come. Do you want to withdraw your consent, or erase all your data? Open <b>My data</b>.
topics-silent = I will not write first, unless you ask to be told. Answers to you, such as about your registration, always come.
topics-topic-announcements = announcements of the centre
topics-topic-training = new trainings
topics-topic-certificates = your certificates
topics-topic-vacancies = jobs
topics-topic-surveys = short questions to you
topics-stop-announcements = Stop announcements
topics-stop-training = Stop new trainings
topics-stop-certificates = Stop news about certificates
topics-stop-vacancies = Stop jobs
topics-stop-surveys = Stop questions
topics-again-announcements = Get announcements again
topics-again-training = Get new trainings again
topics-again-certificates = Get news about certificates again
topics-again-vacancies = Get jobs again
topics-again-surveys = Get questions again
topics-unwish = Do not tell me any more
topics-none = Stop everything
topics-all = Get everything again
topics-mydata = My data
topics-stopped = Done. No more of: { $topic }.
topics-again = Done. You will get again: { $topic }.
topics-all-stopped = Done. Everything is stopped.
topics-all-again = Done. You will get messages about every topic.
topics-unwished = Done. I will not write about it.
topics-why-announcements = You get this because you use this bot.
topics-why-training = You get this because there is news about trainings.
topics-why-certificates = You get this because you hold a certificate, or are on the way to one.
topics-why-vacancies = You get this because there is news about jobs.
topics-why-surveys = You get this because the centre would like to know how it is going.
topics-example = This is only an example. In the message that is sent, this button stops the topic.
