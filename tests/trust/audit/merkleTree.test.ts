import { createHash } from 'node:crypto';
import { leafHash, MerkleTree, verifyConsistency, verifyInclusion } from '../../../trust/audit/merkleTree.ts';

/** The leaves and roots of the tests of Certificate Transparency's own implementation (merkle_tree_test). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashOf = (hex: string) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.of(0), Buffer.from(hex, 'hex')]))
    .digest();

function treeOf(count: number): MerkleTree {
  const tree = new MerkleTree();
  for (let n = 0; n < count; n++) tree.append(leafHash(`leaf ${n}`));
  return tree;
}

it('has the roots of the published vectors', () => {
  const tree = new MerkleTree();
  expect(tree.root().toString('hex')).toBe(createHash('sha256').digest('hex'));
  const roots = LEAVES.map((leaf) => {
    tree.append(hashOf(leaf));
    return tree.root().toString('hex');
  });
  expect(roots).toEqual(ROOTS);
  expect(ROOTS.map((_, n) => tree.root(n + 1).toString('hex'))).toEqual(ROOTS);
});

it('proves every leaf of every size, and no other place, leaf or root', () => {
  const tree = treeOf(40);
  for (let size = 1; size <= 40; size++) {
    const root = tree.root(size);
    for (let index = 0; index < size; index++) {
      const path = tree.inclusion(index, size);
      const leaf = leafHash(`leaf ${index}`);
      expect(verifyInclusion(leaf, index, size, path, root)).toBe(true);
      expect(verifyInclusion(leafHash('other'), index, size, path, root)).toBe(false);
      expect(verifyInclusion(leaf, (index + 1) % (size + 1), size, path, root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, [...path, root], root)).toBe(false);
      if (size > 1) expect(verifyInclusion(leaf, index, size, path, tree.root(size - 1))).toBe(false);
    }
  }
});

it('proves that every size is the beginning of every later one, and of no other tree', () => {
  const tree = treeOf(40);
  for (let to = 1; to <= 40; to++) {
    for (let from = 1; from <= to; from++) {
      const [first, second] = [
        { size: from, root: tree.root(from) },
        { size: to, root: tree.root(to) },
      ];
      const path = tree.consistency(from, to);
      expect(verifyConsistency(first, second, path)).toBe(true);
      const other = leafHash('other');
      expect(verifyConsistency({ ...first, root: other }, second, path)).toBe(false);
      expect(verifyConsistency(first, { ...second, root: other }, path)).toBe(false);
      expect(verifyConsistency(first, second, [...path, other])).toBe(false);
    }
  }
});
