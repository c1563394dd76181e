// Draws the notice of assistant/chat/withheld.py: personal data in a question that nobody has stored yet.
import { useEffect, useRef } from 'react';

const kept = (window.assistantElements ??= {});

kept.Withheld ??= function Withheld({ notice, act }) {
  const back = useRef(null);
  const word = (name) => window.assistantWord(name, notice.language);
  useEffect(() => {
    const late = setTimeout(() => back.current?.focus(), 200); // Chainlit first moves to its own field
    return () => clearTimeout(late);
  }, []);
  const withdraw = () => {
    window.assistantWrite(notice.question);
    act({ name: 'withdraw_question', payload: {} });
  };
  return (
    <section className="withheld" role="alert" lang={notice.language}>
      <p><strong>{notice.title}</strong></p>
      <ul>
        {notice.found.map(({ name, text }) => <li key={text}>{name}: <span className="found">{text}</span></li>)}
      </ul>
      <p>{notice.told}</p>
      <div className="tools">
        <button type="button" ref={back} onClick={withdraw}>{word('withdraw')}</button>
        <button type="button" onClick={() => act({ name: 'ask_question', payload: {} })}>{word('askAnyway')}</button>
      </div>
    </section>
  );
};

export default <kept.Withheld notice={props} act={callAction} />;
