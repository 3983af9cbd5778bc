import type { ComponentChildren } from "preact"
import { useMemo } from "preact/hooks"
import { useTexts } from "../../i18n/texts.ts"
import type { Kind } from "../../domain/kinds.ts"
import type { Statement } from "../../domain/statement.ts"
import { Link } from "../../router/Link.tsx"
import { Kettle } from "../../ui/drawings.tsx"
import { Idea } from "../../ui/Idea.tsx"
import { JumpLink } from "../../ui/JumpLink.tsx"
import { useSoFar } from "../../ui/so-far.ts"
import "../../ui/wishes.css"
import { AlsoHere } from "./AlsoHere.tsx"
import { Contents, contents } from "./Contents.tsx"
import { alsoIn, type Block, parts, type SectionPlace } from "./parts.ts"
import { SoundsLikeYou } from "./SoundsLikeYou.tsx"
import { Weather } from "./Weather.tsx"

type Props = {
  readonly statements: readonly Statement[]
  /** How many things a section holds, from wherever they come. */
  readonly saidIn: (kind: Kind) => number
  /** Kinds whose section holds only our ideas so far. */
  readonly stillIdeas: readonly Kind[]
  /** What is to be looked at again by now. */
  readonly reviews: ComponentChildren
  /** Draws one section, with its heading on this level. */
  readonly section: (one: SectionPlace, level: 3 | 4) => ComponentChildren
}

/** *When I'm not well*: a person's own advance statement, from the first wobble to coming back. */
export function WishesPage({ statements, saidIn, stillIdeas, reviews, section }: Props) {
  const t = useTexts("wishes")
  const shell = useTexts("shell")
  const isEmpty = parts.every((part) =>
    part.blocks.every((block) => block.sections.every(({ kind }) => saidIn(kind) === 0)),
  )
  return (
    <>
      <h1>{shell("titles.wishes")}</h1>
      {isEmpty && <Kettle />}
      <Idea picture="pen" look="lead">
        {t("lead")}
      </Idea>
      <div class="notice">
        <Idea picture="paper">{t("advance.what")}</Idea>
        <Idea picture="paper-asked" look="soft">
          {t("advance.refusal")}
        </Idea>
        <p>
          <Link to="/mine">{t("onePage")}</Link>
        </p>
      </div>
      <Weather />
      {reviews}
      <SoundsLikeYou kinds={stillIdeas} />
      <Contents saidIn={saidIn} />
      <Parts statements={statements} section={section} />
      <ul class="ways">
        <li>
          <Link to="/mine">{t("others")}</Link>
        </li>
        <li>
          <Link to="/needs">{shell("titles.needs")}</Link>
        </li>
        <li>
          <Link to="/people">{shell("titles.people")}</Link>
        </li>
        <li>
          <Link to="/places">{shell("titles.places")}</Link>
        </li>
        <li>
          <Link to="/plan">{shell("plan")}</Link>
        </li>
      </ul>
    </>
  )
}

const blocks = parts.flatMap((part) => part.blocks)
// Beyond this a page takes an old phone longer to draw than a person should wait before they can press something.
const isMuch = 200

/** The weathers one after the other. Where much is written, they are drawn piece by piece. */
function Parts({ statements, section }: Pick<Props, "statements" | "section">) {
  const t = useTexts("wishes")
  const also = useMemo(() => parts.map((part) => ({ part, also: alsoIn(part, statements) })), [statements])
  const soFar = useSoFar(blocks.length, statements.length > isMuch ? 1 : blocks.length)
  const drawn = blocks.slice(0, soFar)
  return (
    <>
      {also.map(({ part, also: others }) => {
        const here = part.blocks.filter((block) => drawn.includes(block))
        if (here.length === 0 && others.length === 0) return null
        return (
          <section key={part.stage} aria-labelledby={part.anchor}>
            <h2 class="group" id={part.anchor} tabIndex={-1}>
              {t(`groups.${part.stage}`)}
            </h2>
            {here.map((block) => (
              <BlockHere key={block.sections[0]?.kind} block={block} section={section} />
            ))}
            <AlsoHere stage={part.stage} also={others} />
            <p>
              <JumpLink to={contents}>{t("toContents")}</JumpLink>
            </p>
          </section>
        )
      })}
    </>
  )
}

/** A section on its own, or several that are one wish seen from different sides. */
function BlockHere({ block, section }: { readonly block: Block; readonly section: Props["section"] }) {
  const t = useTexts("wishes")
  if (block.set === undefined) return <>{section(block.sections[0], 3)}</>
  return (
    <section class="set" aria-labelledby={block.anchor}>
      <h3 id={block.anchor} tabIndex={-1}>
        {t(`sets.${block.set}`)}
      </h3>
      <Idea picture={block.sections[0]?.kind ?? ""} look="soft">
        {t(`setNotes.${block.set}`)}
      </Idea>
      {block.sections.map((one) => section(one, 4))}
    </section>
  )
}
