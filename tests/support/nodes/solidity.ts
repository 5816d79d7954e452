import { readFileSync } from 'node:fs';
import { AbiCoder, Interface, type InterfaceAbi } from 'ethers';

interface Compiler {
  compile(input: string): string;
}
interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts: Record<string, Record<string, { abi: InterfaceAbi; evm: { bytecode: { object: string } } }>>;
}

export interface Compiled {
  /** Creation code followed by the encoded constructor arguments. */
  readonly creation: (...args: { type: string; value: unknown }[]) => string;
  /** Call data for a function. */
  readonly call: (name: string, ...args: unknown[]) => string;
}

/** Compiles one Solidity file with solc from npm; contracts by name. */
export function compileSolidity(path: string): Record<string, Compiled> {
  // Loaded here: the compiler is large, and only these tests pay for it.
  const solc = require('solc') as Compiler;
  const input = {
    language: 'Solidity',
    sources: { main: { content: readFileSync(path, 'utf8') } },
    settings: { optimizer: { enabled: true }, outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as Output;
  const wrong = output.errors?.filter((error) => error.severity === 'error') ?? [];
  if (wrong.length > 0) throw new Error(wrong.map((error) => error.formattedMessage).join('\n'));
  const contracts = Object.entries(output.contracts['main'] ?? {});
  return Object.fromEntries(contracts.map(([name, { abi, evm }]) => [name, compiled(abi, evm.bytecode.object)]));
}

function compiled(abi: InterfaceAbi, bytecode: string): Compiled {
  const contract = new Interface(abi);
  const encode = AbiCoder.defaultAbiCoder();
  return {
    creation: (...args) =>
      `0x${bytecode}${encode
        .encode(
          args.map((arg) => arg.type),
          args.map((arg) => arg.value),
        )
        .slice(2)}`,
    call: (name, ...args) => contract.encodeFunctionData(name, args),
  };
}
