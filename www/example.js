// A made-up complaint and notice, to try the pages with. Everybody and every place in it is invented.

export const exampleComplaint = {
  name: "Mrs Rosalind Anne Tattersall",
  address: "27 Quarry Bank Terrace\nLittle Ormsby\nHexworth",
  postcode: "HX99 9ZZ",
  email: "ros.tattersall@example.org",
  phone: "01632 960417",
  councillor: "Councillor Desmond Tattersall",
  council: "Little Ormsby Town Council",
  details: "At the meeting of 4 March 2026 the councillor shouted at me, and afterwards he wrote about my health on the council’s page.",
  withholdIdentity: "yes",
  withholdReason: "I live three doors from the councillor and was told that I would be sorry.",
};

export const exampleIdentity = {
  fullName: exampleComplaint.name,
  knownAs: "Ros",
  previousNames: "Fernyhough",
  addressLines: exampleComplaint.address,
  postcode: exampleComplaint.postcode,
  emails: exampleComplaint.email,
  phones: "01632 960417\n07700 900482",
  dateOfBirth: { day: "9", month: "11", year: "1961" },
  social: "@rosontheterrace",
  relatives: "Gerald Tattersall",
  roles: "treasurer of the Ormsby Bowls Club",
  keep: "Councillor Desmond Tattersall, councillor\nLittle Ormsby Town Council, council",
};

export const exampleNotice = `LITTLE ORMSBY TOWN COUNCIL
STANDARDS COMMITTEE (ASSESSMENT SUB-COMMITTEE)

DECISION NOTICE

Reference: LO/2026/014
Subject member: Councillor Desmond Tattersall
Complainant: Mrs Rosalind Anne Tattersall
Date of the meeting: 21 April 2026

COMPLAINT BY MRS TATTERSALL

1. On 9 March 2026 the Monitoring Officer received a complaint from Mrs
Rosalind Tattersall of 27 Quarry Bank Terrace, Little Ormsby, Hexworth,
HX99 9ZZ, about the conduct of Councillor Desmond Tattersall. The two are
not related. The form was signed "R. A. Tattersall" and gave her date of
birth as 9 November 1961. Earlier letters in the file are signed "Rosalind
Fernyhough".

2. Ms Tattersall asked that her identity be withheld. She can be reached at
ros.tattersall@example.org, on 01632 960417 or on +44 7700 900482.

3. Ros, as she is known to other members, is treasurer of the Ormsby Bowls
Club, and attended the meeting of 4 March 2026 to speak about the club's
lease in Tattersall Lane.

ALLEGATIONS

4. It is alleged that Councillor Tattersall:

   (a) shouted at Mrs Tattersall while she was speaking;
   (b) told her husband, Gerald Tattersall, that "you two will be sorry";
   (c) posted on the council's page, in answer to @rosontheterrace, that
       "some people should take their tablets before they come here".

5. Tattersall, Rosalind: the Chair's note of the meeting under this name
records that the complainant left in tears.

6. In his reply Councillor Tattersall said that he had raised his voice
because the loudspeaker in the hall had failed, that he had not known that
the handle was ROSALIND TATTERSALL'S, and that he was sorry for the remark.

CONSIDERATION

7. The Sub-Committee had before it a report naming the complainant, the
councillor's reply and a statement by the Clerk to Little Ormsby Town
Council, Mr Piers Wetherall.

8. The Sub-Committee noted that Mrs. Tattersall and the councillor live in
the same street, and that the Tattersalls of Quarry Bank Terrace had asked
that nobody call at number 27.

9. The Independent Person, Dr Imogen Sallow, was consulted and agreed that
the matter should be looked into.

DECISION

10. The complaint is referred to the Monitoring Officer for investigation.
Mr Wetherall will write to Councillor Desmond Tattersall. The Monitoring
Officer will write to Mrs R Tattersall, by e-mail and not by post.

11. The lights in Tattersall Lane are a matter for the highways authority
and no part of this decision.

Signed: Imelda Crosthwaite, Monitoring Officer
Date: 24 April 2026
`;
