package org.leipzigapp.editing;

import org.leipzigapp.content.Reading;
import org.leipzigapp.staff.Member;
import org.leipzigapp.staff.Right;
import org.leipzigapp.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Hints for a text while it is being written. */
@Controller
class HintController {

  private static final String PATH = "/team/inhalte/hinweise";
  private static final int LONGEST = 100_000;

  private final Texts texts;

  HintController(Texts texts) {
    this.texts = texts;
  }

  @PostMapping(PATH)
  @ResponseBody
  PlainWords hints(Member me, @RequestParam String text, @RequestParam Reading reading) {
    me.demandAnywhere(Right.WRITE, PATH);
    return PlainWords.of(text.substring(0, Math.min(LONGEST, text.length())), reading,
        (key, arguments) -> texts.get(me.reading(), key, arguments));
  }
}
