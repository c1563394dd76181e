"""Polish verbs that say the same as one of the other aspect: `odnawia rynek` is `odnowić rynek`. Data."""

_PAIRS = """
    przystosowywać:przystosować dostosowywać:dostosować przygotowywać:przygotować odnawiać:odnowić
    zabezpieczać:zabezpieczyć ożywiać:ożywić doszkalać:doszkolić obniżać:obniżyć
    opracowywać:opracować wdrażać:wdrożyć wykorzystywać:wykorzystać wchodzić:wejść wychodzić:wyjść
    otwierać:otworzyć rozkręcać:rozkręcić doświetlać:doświetlić odpisywać:odpisać wygrywać:wygrać
    stawiać:postawić wynajdywać:wynaleźć dopłacać:dopłacić umorzyć:umarzać zwrócić:zwracać
    oddać:oddawać nagrodzić:nagradzać doradzić:doradzać naprawić:naprawiać ochronić:chronić
    zebrać:zbierać złapać:łapać zalać:zalewać podtopić:podtapiać zużyć:zużywać
    zaoszczędzić:oszczędzać wyedukować:edukować nauczyć:uczyć wykształcić:kształcić
    zaplanować:planować zmagazynować:magazynować naładować:ładować przewieźć:przewozić
    zamówić:zamawiać podzielić:dzielić wyleczyć:leczyć wybudować:budować zbudować:budować
    posegregować:segregować zutylizować:utylizować skompostować:kompostować oczyścić:oczyszczać
    eliminować:wyeliminować zaangażować:angażować zaadaptować:adaptować wyprodukować:produkować
    przeanalizować:analizować wyeksportować:eksportować zrekultywować:rekultywować
    ucyfrawiać:ucyfrowić rozwinąć:rozwijać przeszkalać:przeszkolić wyskalować:skalować
    zrenaturyzować:renaturyzować wysterować:sterować rozbetonowywać:rozbetonować
    odbetonowywać:odbetonować zrecyklingować:recyklingować
"""
OTHER_ASPECT = dict(pair.split(":") for pair in _PAIRS.split())
"""A verb -> the one under which the words of taxonomies have it."""
