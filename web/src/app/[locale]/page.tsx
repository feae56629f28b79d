export default function Home() {
  return <h1 className="wrap">Tie it from wherever you are.</h1>;
}
