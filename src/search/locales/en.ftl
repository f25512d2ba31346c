# What a typed word finds.
search-found = This fits “{ $words }”:
search-nothing = I found nothing for “{ $words }”. Please try another word, such as <i>welding</i> or <i>sewing</i>, or choose a trade:
