// Turns of phrase that sound translated or old to an administrator, and what to say. Each pattern lets plain uses of its words pass.

/** @type {{pattern: RegExp, say: string}[]} */
export const idioms = [
  // "stand-alone", "stand out", "stand for" and "understand" are plain.
  { pattern: /\b(?:stands?|stood|standing)\b(?!-| (?:out|for|by|up|alone)\b)/gi, say: "“is”" },
  { pattern: /\b(?:tells?|told|telling) of\b/gi, say: "“describes” or “says”" },
  { pattern: /\b(?:comes?|came|coming) of\b/gi, say: "“results from”" },
  { pattern: /\b(?:comes?|came|coming) to\b(?! (?:an end|light)\b)/gi, say: "“arrives at”, “reaches”, or the thing itself" },
  { pattern: /\b(?:anew|whom|whosoever|shall|thereby|therein|thereof|whereby|hereby|amidst|whilst|upon)\b/gi, say: "a plainer word (“again”, “who”, “must”, “so”)" },
  // "besides" is plain.
  { pattern: /\bbeside\b/gi, say: "“next to” or “with”" },
  // A server is behind a firewall or a proxy; an answer has a document behind it.
  {
    pattern: /(?<!far )\bbehind\b(?! (?:(?:a|an|the|your|its|their|each|every|this|that|it|one) ?)?(?:[\w-]+ )?(?:firewalls?|prox(?:y|ies)|balancers?|NAT|nginx|Apache|IIS|servers?|answers?|sentences?|steps?|rules?|claims?|Microsoft 365|Exchange)\b| (?:it|each|them)\b)/gi,
    say: "“after”",
  },
  { pattern: /\b(?:take|takes|took|taken|taking) (?:(?:it|them|this|that|one|the|a|an|these|those|all)\b ?)?(?:(?!out\b|off\b)[\w-]+ ){0,3}(?:out|off)\b/gi, say: "“remove”" },
  { pattern: /\b(?:leave|leaves|left|leaving) (?:(?:it|them|this|that|one|the|a|an|these|those|all)\b ?)?(?:(?!out\b)[\w-]+ ){0,3}out\b/gi, say: "“ignore”, “omit” or “skip”" },
  // "Is there a connector?" and "what there is" are plain.
  { pattern: /\b(?:is|are|was|were|be|been|being) there\b(?! (?:an?|any|no|some|another|other|more|something|anything|enough|still)\b)/gi, say: "“exists” or “is available”" },
  { pattern: /\b(?:would|must|may|can|will|might|should) be for\b/gi, say: "what it is for, as a verb" },
  { pattern: /\b(?:leads?|leading|led) (?:you |it |them |mail )?to\b/gi, say: "“routes to”, “opens” or “causes”" },
  // "Make sure that you have …", "check that you have …" are plain.
  { pattern: /(?<!\b(?:sure|check|confirm|verify|know|means|so|say|says|assume|require|requires) )\bthat you (?:have|enter|entered|want|wanted|mean|meant|see|like|know)\b/gi, say: "the noun without this clause" },
  { pattern: /\bby (?:itself|themselves|himself|yourself)\b/gi, say: "“automatically” or “yourself”" },
  { pattern: /\bon offer\b/gi, say: "“available” or “shown”" },
  { pattern: /\bof (?:theirs|one['’]s|somebody['’]s|Microsoft['’]s(?!\s\p{L}))/giu, say: "“their”, “your”, “Microsoft's”" },
  { pattern: /\b(?:as|if) you (?:like|please)\b/gi, say: "“optionally”, or what the choice is" },
  // "What is a connector?" is plain.
  { pattern: /\bwhat (?:is|are|was|were) (?:asked|left|meant|said|typed|entered|wanted|given|there)\b(?![^.!]*\?)/gi, say: "the noun (“the question”, “the value”)" },
  { pattern: /\bwhat (?:stands|comes|becomes|remains|follows) /gi, say: "the noun" },
  { pattern: /(?<![\w-])one['’]s\b/gi, say: "“your”" },
  { pattern: /\bwhich way\b|\bway out\b|\bways? round\b|\b(?:on|along) (?:its|the|their) way\b(?! to)|\bthe way (?:the )?mail\b|\bway (?:from|between)\b/gi, say: "“route”, “method” or “path”" },
  { pattern: /\brightly\b/gi, say: "“correctly”" },
  { pattern: /\b(?:is|are|was|were|be|been) asked for\b/gi, say: "“is requested” or “is required”" },
  { pattern: /\bthose (?:that|which|who)\b/gi, say: "the noun" },
  { pattern: /\bwho(?:so)?ever\b/gi, say: "“anyone who” or “you”" },
  { pattern: /\b(?:in vain|so as to|in the place of|at hand|by hand of|as far as possible|for ever|just now|no more than that)\b/gi, say: "a plainer phrase" },
  // Type as a verb. "The type of a connector" is plain.
  { pattern: /(?:^|[.:;!?] )type (?:the|your|a|an|only|what|in|it|here|them)\b/gi, say: "“enter”" },
  { pattern: /\b(?:the )?names? of Microsoft['’]s/gi, say: "“trademarks of the Microsoft group of companies”" },
  { pattern: /\b(?:can ?not)\b/gi, say: "“can't”" },
  { pattern: /\bnobody has published\b/gi, say: "“Microsoft doesn't document”" },
];

/** "Do not" and its like, except where "not" has a partner ("not only", "not … but"), at a sentence's end, and in a notice of law. */
export const contractions = [
  {
    pattern: /\b(?:do|does|did|is|are|was|were|has|have|had|would|could|should|will) not\b(?!["'”)]*[.,;:)]|["'”)]*$| (?:only|just|even|necessarily|yet|affiliated)\b)(?![^.;:!?]*\bbut\b)/gim,
    say: "the contraction (“don't”, “isn't”)",
  },
];
