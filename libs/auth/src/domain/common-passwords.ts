/** The passwords of eight characters and more that are guessed first, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `00000000 10203040 11111111 12121212 12341234 12344321 12345678 123123123 123321123 123456789 1234567890 123456789a
   11223344 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 22222222 55555555 66666666 77777777 87654321 88888888 98765432 987654321 99999999
   a1234567 a12345678 a123456789 aa123456 aa12345678 abc12345 abcd1234 abcdefgh access14 admin123 administrator
   asdf1234 asdfasdf asdfghjk asdfghjkl baseball baseball1 basketball blink182 butterfly changeme charlie1 chocolate
   computer corvette danielle diamond1 dragon123 elephant facebook flower123 football football1 fuckyou1 gfhjkm123
   google123 hello123 iloveyou iloveyou1 iloveyou2 internet jennifer jessica1 jordan23 letmein1 letmein123 liverpool
   master123 mercedes michael1 michelle midnight monkey123 mustang1 p@ssw0rd pa55word passw0rd password password!
   password1 password1! password12 password123 password1234 picture1 pokemon1 princess princess1 q1w2e3r4 q1w2e3r4t5
   qazwsxedc qwer1234 qwert123 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop samantha samsung1 secret123 shadow123
   starwars steelers strawberry sunshine sunshine1 superman superman1 test1234 trustno1 unknown1 victoria welcome1
   welcome123 whatever william1 xbox360x zaq12wsx zxcvbnm1 zxcvbnm123`.split(/\s+/),
);
